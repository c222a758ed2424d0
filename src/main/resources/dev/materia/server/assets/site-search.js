// Search on a site of files: looks for the words of the question in the names of all things.
const list = document.getElementById('found');
const question = new URLSearchParams(location.search).get('q') ?? '';
const fold = (text) => text.normalize('NFKD').replace(/\p{Mn}+/gu, '').toLowerCase().replace(/[\s_-]+/g, ' ').trim();

if (question.trim()) {
    document.getElementById('find').value = question;
    const words = fold(question).split(' ');
    const names = await (await fetch(list.dataset.index)).json();
    const seen = new Set();
    names
        .map(([label, kind, href]) => ({ label, kind, href, folded: fold(label) }))
        .filter(({ folded }) => words.every((word) => (' ' + folded).includes(' ' + word)))
        .sort((a, b) => a.folded.length - b.folded.length || a.folded.localeCompare(b.folded))
        .filter(({ href }) => !seen.has(href) && seen.add(href))
        .slice(0, 100)
        .forEach(({ label, kind, href }) => {
            const item = document.createElement('li');
            const link = document.createElement('a');
            link.href = href;
            link.textContent = label;
            const what = document.createElement('span');
            what.className = 'count';
            what.textContent = ' ' + kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
            item.append(link, what);
            list.append(item);
        });
    if (!list.children.length) {
        list.append('Nothing has these words.');
    }
}
