import { ArrowLeft } from 'lucide-react';
import { LinkButton } from '@/components/ui/link-button';

type Props = { title: string; home: string; place: { at: number; of: number } | null };

/** What is asked about, which of how many, and the way back. */
export function ProofHeading({ title, home, place }: Props) {
  return (
    <>
      <LinkButton href={home} label="Back to the portal" size="lg" className="-ml-2">
        <ArrowLeft />
      </LinkButton>
      <h1 className="min-w-0 text-16 font-semibold wrap-anywhere max-lg:flex-1">{title}</h1>
      {place && (
        <span className="text-14 whitespace-nowrap text-faint">
          {place.at} of {place.of}
        </span>
      )}
    </>
  );
}
