import { describe, expect, test } from 'vitest';
import { buildMail, unknownTagsOf, type MailContent } from './html.ts';

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks });
const mail = (content: unknown[], rest: Partial<MailContent> = {}) =>
  buildMail({
    subject: 'Winter',
    previewText: '',
    document: { type: 'doc', content },
    images: [],
    postalAddress: '',
    ...rest,
  });

describe('a mail built from the copy and the design', () => {
  test('has the copy with its headings, lists and marks', () => {
    const { html } = mail([
      { type: 'heading', attrs: { level: 1 }, content: [words('Warm up')] },
      paragraph(
        words('Now '),
        words('half', { type: 'bold' }),
        { type: 'hardBreak' },
        words('price'),
      ),
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(words('Scarves'))] }],
      },
    ]);
    expect(html).toMatch(/<h1 [^>]+>Warm up<\/h1>/);
    expect(html).toMatch(/Now <strong>half<\/strong><br>price/);
    expect(html).toMatch(/<ul [^>]+><li [^>]+><p [^>]+>Scarves<\/p><\/li><\/ul>/);
  });

  test('shows the design as an image with its text and its link', () => {
    const image = {
      url: 'https://cdn.example/1.png',
      alt: 'Scarves "red"',
      width: 1200,
      height: 800,
    };
    const { html } = mail([], { images: [{ ...image, link: 'https://cedar.example/?a=1&b=2' }] });
    expect(html).toContain('<a href="https://cedar.example/?a=1&amp;b=2"');
    expect(html).toContain('alt="Scarves &quot;red&quot;" width="600" height="400"');
  });

  test('always offers the way out and the postal address, in both of its parts', () => {
    const { html, text } = mail([], { postalAddress: 'Cedar & Co, 1 High St' });
    expect(html).toContain('{% unsubscribe %}');
    expect(html).toContain('Cedar &amp; Co, 1 High St');
    expect(text).toContain('Cedar & Co, 1 High St\n{% unsubscribe %}');
    expect(mail([]).html).toContain('{{ organization.full_address }}');
  });

  test('escapes whatever the writer typed', () => {
    const attack = '<img src=x onerror=alert(1)> & "quotes" \'too\'';
    const { html } = mail([paragraph(words(attack))], { subject: '</title><script>x</script>' });
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain(
      '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot; &#39;too&#39;',
    );
  });

  test.each([
    'javascript:alert(1)',
    ' java\tscript:x',
    'data:text/html,x',
    '//evil',
    'https:',
    null,
    {},
  ])('keeps the words of a link to %j and drops the link', (href) => {
    const { html } = mail([paragraph(words('shop', { type: 'link', attrs: { href } }))]);
    expect(html).toContain('shop');
    expect(html).not.toContain('<a ');
  });

  test('takes only the text of nodes it does not know, whatever they are called', () => {
    for (const type of ['script', 'constructor', '__proto__', 'iframe', undefined]) {
      const { html } = mail([{ type, content: [words('inside')] }]);
      expect(html).toContain('<td style="padding:24px;">inside</td>');
    }
    for (const document of [null, 'text', [], { content: 'no list' }]) {
      expect(mail([], { document }).html).toContain('{% unsubscribe %}');
    }
  });

  test('stops at a depth nobody writes', () => {
    let node: unknown = words('deep');
    for (let depth = 0; depth < 20_000; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(mail([node]).html).not.toContain('deep');
  });
});

describe('merge tags', () => {
  const tagsIn = (text: string) =>
    unknownTagsOf({ subject: text, previewText: '', document: null, postalAddress: '' });

  test.each([
    "Hi {{ first_name|default:'there' }}",
    'Hi {{ first_name | default:"friend" | title }}',
    '{{ organization.name }}',
    "{% coupon_code 'WINTER' %}",
    "{% unsubscribe 'Leave' %}",
  ])('%s stays alive', (text) => {
    expect(tagsIn(text)).toEqual([]);
    expect(mail([paragraph(words(text))]).html).toContain(text);
  });

  test.each([
    '{{ constructor }}',
    "{{ person|lookup:'email' }}",
    '{% include "x" %}',
    '{% for x in y %}',
    '{# note #}',
    '{{ first_name',
    "{{ first_name|default:'<b>' }}",
  ])('%s is reported, and never runs', (text) => {
    expect(tagsIn(`Hi ${text}`)).toHaveLength(1);
    expect(mail([paragraph(words(text))]).html).not.toContain(text.slice(0, 2) + text.slice(2, 6));
  });

  test('a tag cut in two by formatting is reported', () => {
    const document = {
      content: [paragraph(words('{{ first', { type: 'bold' }), words('_name }}'))],
    };
    expect(
      unknownTagsOf({ subject: '', previewText: '', document, postalAddress: '' }),
    ).toHaveLength(1);
  });
});
