import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

type Props = { name: string; end: () => Promise<void> };

/** Over every page while somebody looks as somebody else: nobody may take these pages for their own. */
export function ViewAsBanner({ name, end }: Props) {
  return (
    <Banner
      tone="caution"
      action={
        <form action={end}>
          <Button type="submit" size="sm">
            Stop
          </Button>
        </form>
      }
    >
      You look as <b className="font-medium">{name}</b>. Nothing can be changed.
    </Banner>
  );
}
