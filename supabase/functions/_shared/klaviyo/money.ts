/** Klaviyo gives revenue as a decimal in the account's currency; we keep integer minor units. */
export function toMinorUnits(amount: number, currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return Math.round(Number(`${amount}e${digits ?? 2}`));
}
