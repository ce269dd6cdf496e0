import type { Metadata } from 'next';
import { ResetRequestForm } from '@/components/accounts/reset-request-form';
import { requestReset } from '@/lib/accounts/door-actions';

export const metadata: Metadata = { title: 'Reset password' };

export default function ResetPasswordPage() {
  return <ResetRequestForm requestReset={requestReset} />;
}
