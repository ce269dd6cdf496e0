import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Input } from './input';
import { InputGroup } from './input-group';

type Props = Omit<ComponentProps<typeof Input>, 'type' | 'aria-label'> & { label: string };

/** A search box for a GET form: the term belongs in the URL. */
export function SearchField({ label, className, ...props }: Props) {
  return (
    <InputGroup start={<Search />} className={className}>
      <Input type="search" aria-label={label} placeholder={label} {...props} />
    </InputGroup>
  );
}
