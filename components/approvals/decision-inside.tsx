'use client';

import type { ReactNode } from 'react';
import { OnceOpen } from '@/components/ui/once-open';
import type { ApproveProps } from './approve-form';
import type { ChangesProps } from './changes-form';
import type { HandOnProps } from './hand-on-form';

// A list of twenty decisions is not forty forms: each comes with its dialog.
const loadApprove = () => import('./approve-form').then(({ ApproveForm }) => ApproveForm);
const loadChanges = () => import('./changes-form').then(({ ChangesForm }) => ChangesForm);
const loadHandOn = () => import('./hand-on-form').then(({ HandOnForm }) => HandOnForm);

type Inside<P> = P & {
  /** What stands there until the form is. */
  until: ReactNode;
};

export function ApproveInside({ until, ...form }: Inside<ApproveProps>) {
  return (
    <OnceOpen load={loadApprove} form={form}>
      {until}
    </OnceOpen>
  );
}

export function ChangesInside({ until, ...form }: Inside<ChangesProps>) {
  return (
    <OnceOpen load={loadChanges} form={form}>
      {until}
    </OnceOpen>
  );
}

export function HandOnInside({ until, ...form }: Inside<HandOnProps>) {
  return (
    <OnceOpen load={loadHandOn} form={form}>
      {until}
    </OnceOpen>
  );
}
