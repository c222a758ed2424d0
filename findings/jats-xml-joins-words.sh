#!/usr/bin/env bash
# jats-xml 1.1.1 joins words and numbers between which there is only a space and markup.
#
# Expected: XML 1.0, section 2.10: a processor passes all characters that are not markup on; white space counts in mixed
#   content, and the paragraphs, titles and cells of JATS are mixed content (their models begin with #PCDATA).
# Seen: a text of nothing but white space is dropped wherever it stands, except in <preformat>: "<italic>Take</italic>
#   <bold>two</bold>" is read, and written back, as "Taketwo", and the citations "<xref>2</xref> <xref>3</xref>" as "23".
#   Within words of plain text the spaces are kept. An issue was not found; the code says that only space between elements
#   that means nothing is dropped (convertToUnist), but does not ask what the element may hold.
# Where it matters: doses in bold beside names in italics, superscript citations, and names of genes beside each other are
#   joined to words that no dictionary knows. A no-break space there is dropped as well.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund jats-xml@1.1.1 >/dev/null 2>&1 || {
    echo "needs Node.js and npm's jats-xml@1.1.1"
    exit 2
}
cat >finding.js <<'JS'
import {Jats} from 'jats-xml';

const text = node => node.value ?? (node.children ?? []).map(text).join('');
const paragraphs = [
  'Take two tablets',
  '<italic>Take</italic> <bold>two</bold> tablets',
  'as shown <xref>2</xref> <xref>3</xref>',
  '<bold>5</bold>&#160;<italic>mg</italic>',
];
for (const paragraph of paragraphs) {
  const jats = new Jats('<article><front><article-meta><title-group><article-title>Title</article-title></title-group>'
      + '</article-meta></front><body><p>' + paragraph + '</p></body></article>');
  const written = jats.serialize().replaceAll('\n', ' ').replace(/^.*<body>\s*<p>(.*)<\/p>.*$/, '$1');
  console.log(`${paragraph}: ${text(jats.body)} | ${written}`);
}
JS
node finding.js | tee seen.txt
cat >expected.txt <<'SEEN'
Take two tablets: Take two tablets | Take two tablets
<italic>Take</italic> <bold>two</bold> tablets: Taketwo tablets | <italic>Take</italic><bold>two</bold> tablets
as shown <xref>2</xref> <xref>3</xref>: as shown 23 | as shown <xref>2</xref><xref>3</xref>
<bold>5</bold>&#160;<italic>mg</italic>: 5mg | <bold>5</bold><italic>mg</italic>
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
