drop view if exists public.contract_named;
drop function if exists public.contract_add, public.contract_context, public.contract_conflict,
  public.contract_raise, public.contract_echo;
drop function if exists public.contract_ranked;
drop table if exists public.contract_books, public.contract_shelves, public.contract_orders, public.contract_offers, public.contract_things_moods,
  public.contract_moods, public.contract_labels, public.contract_things,
  public.contract_makers;
drop type if exists public.contract_mood;
notify pgrst, 'reload schema';
