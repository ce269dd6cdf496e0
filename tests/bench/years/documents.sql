-- Two hundred thousand documents. Words come as in a language: few of them often, most of them hardly ever.

create temp table word as
select n, (array['sun','moon','oil','linen','frame','wheel','bean','bread','glaze','trail'])[1 + n % 10]
  || (array['ing','er','ly','ful','less','ish','en','al','ic','ous'])[1 + n / 10 % 10] || translate(n::text, '0123456789', 'abcdefghij') as word
from generate_series(0, 4999) n;
alter table word add primary key (n);

insert into public.content_documents (agency_id, client_id, kind, title, body, tags, created_at, updated_at)
select c.agency_id, c.id, ('{document,guideline,snippet,copy_note,design_note}'::public.content_kind[])[1 + g % 5],
  initcap(said.words[1] || ' ' || said.words[2] || ' ' || said.words[3]),
  jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
    jsonb_build_object('type', 'text', 'text', array_to_string(said.words, ' ')))))),
  array[said.words[1]], now() - g * interval '1 minute', now() - g * interval '1 minute'
from public.clients c, generate_series(1, 400) g
cross join lateral (
  select array_agg(w.word) as words
  from generate_series(1, 40) k
  join word w on w.n = floor(5000 * power(abs(hashint8(g * 1000003::bigint + k * 7919 + hashtext(c.id::text)) % 100000) / 100000.0, 3))::int
) said;
