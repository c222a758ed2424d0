// Search on a site of files, in an index of many small files, of which few are loaded: names and identifiers by the first
// two letters of their words, the words of sentences by the first three.
const list = document.getElementById('found');
const base = list.dataset.index;
const question = new URLSearchParams(location.search).get('q') ?? '';
const fold = (text) => text.normalize('NFKD').replace(/\p{Mn}+/gu, '').toLowerCase();
const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word);
const letters = (word, count) => [...word].slice(0, count)
    .map((letter) => letter.codePointAt(0) < 128 ? letter : '_' + letter.codePointAt(0).toString(16)).join('');
const loaded = new Map();
const load = (name) => {
    if (!loaded.has(name)) {
        loaded.set(name, fetch(base + name + '.json').then((answer) => answer.ok ? answer.json() : null));
    }
    return loaded.get(name);
};

// The number of letters to insert, leave out, replace or swap; most + 1 where it is more than most.
const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) {
        return most + 1;
    }
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                next[j] = Math.min(next[j], before[j - 2] + 1);
            }
        }
        before = row;
        row = next;
    }
    return row[b.length];
};
const tolerance = (word) => word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2;

const entries = async (shards) => {
    const all = new Map();
    for (const part of await Promise.all(shards.map((shard) => load('n-' + shard)))) {
        for (const entry of part ?? []) {
            all.set(entry.join('\t'), entry);
        }
    }
    return [...all.values()].map(([label, kind, href, identifier]) =>
        ({ label, kind, href, identifier, words: wordsOf(identifier ?? label) }));
};

const names = async (words, index) => {
    const known = new Set(index.names);
    const exact = [...new Set(words.map((word) => letters(word, 2)))].filter((shard) => known.has(shard));
    const fits = (entry) => words.every((word) =>
        entry.words.some((own) => entry.identifier ? own === word : own.startsWith(word)));
    const found = (await entries(exact)).filter(fits);
    if (found.length) {
        return { found, asSpelled: true };
    }
    // a letter may be wrong among the first two as well
    const near = index.names.filter((shard) => words.some((word) => tolerance(word)
        && (shard[0] === word[0] || shard === letters(word[1] + word[0], 2) || shard[0] === word[1])));
    const far = (entry) => words.reduce((sum, word) =>
        sum + Math.min(...entry.words.map((own) => distance(word, own, tolerance(word)))), 0);
    const close = (await entries(near)).filter((entry) => !entry.identifier && words.every((word) =>
        entry.words.some((own) => distance(word, own, tolerance(word)) <= tolerance(word))));
    close.sort((a, b) => far(a) - far(b));
    return { found: close, asSpelled: false };
};

const sentences = async (words, index) => {
    const known = new Set(index.words);
    const common = new Set(index.common);
    const telling = words.filter((word) => !common.has(word));
    let places = null;
    for (const word of telling) {
        const shard = letters(word, 3);
        const part = known.has(shard) ? await load('w-' + shard) : {};
        const holding = new Set(Object.entries(part ?? {})
            .filter(([own]) => own === word || (word.length > 2 && own.startsWith(word)))
            .flatMap(([, list]) => list));
        places = places === null ? [...holding] : places.filter((place) => holding.has(place));
    }
    places = (places ?? []).sort((a, b) => a - b);
    const shown = await Promise.all(places.slice(0, 30).map(async (place) =>
        (await load('t-' + Math.floor(place / index.sentencesAFile)))[place % index.sentencesAFile]));
    const together = ' ' + words.join(' ');
    const holds = ([text]) => (' ' + wordsOf(text).join(' ')).includes(together) ? 0 : 1;
    return { total: places.length, shown: shown.sort((a, b) => holds(a) - holds(b)) };
};

const element = (name, text, type) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (type) {
        made.className = type;
    }
    return made;
};
const anchor = (href, text) => {
    const link = element('a', text);
    link.href = href;
    return link;
};

if (question.trim()) {
    document.getElementById('find').value = question;
    const index = await load('index');
    const words = [...new Set(wordsOf(question))].slice(0, 12);
    const [named, said] = words.length
        ? await Promise.all([names(words, index), sentences(words, index)])
        : [{ found: [], asSpelled: true }, { total: 0, shown: [] }];
    if (!named.asSpelled && named.found.length) {
        list.before(element('p', 'No name is spelled so; these come nearest.'));
    }
    const whole = words.join(' ');
    const rank = (entry) => (entry.words.join(' ') === whole ? 0 : 1000) + entry.label.length;
    const seen = new Set();
    (named.asSpelled ? named.found.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label)) : named.found)
        .filter(({ href }) => !seen.has(href) && seen.add(href))
        .slice(0, 100)
        .forEach(({ label, kind, href, identifier }) => {
            const item = document.createElement('li');
            item.append(
                anchor(href, label),
                element('span', ' ' + kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
                    + (identifier ? ', ' + identifier : ''), 'count'));
            list.append(item);
        });
    if (said.shown.length) {
        const heading = element('h2', 'Sentences');
        const quotes = element('ul', '', 'plain found');
        said.shown.forEach(([text, href, source]) => {
            const item = document.createElement('li');
            item.append(element('blockquote', text), anchor(href, source || 'Passage'));
            quotes.append(item);
        });
        list.after(heading, quotes);
        if (said.total > said.shown.length) {
            quotes.after(element('p', `${said.total - said.shown.length} more sentences have these words: give more of them.`));
        }
    }
    if (!list.children.length && !said.shown.length) {
        list.append('Nothing has these words.');
    }
}
