// Suggests names while somebody types into the search box, and leads to the page of the one that is chosen.
const list = document.getElementById('suggestions');
const pages = new Map();
let waiting = 0;

async function suggest(box) {
    const typed = box.value.trim();
    if (typed.length < 2) {
        list.replaceChildren();
        return;
    }
    const answer = await fetch('/suggest?q=' + encodeURIComponent(typed));
    if (!answer.ok || box.value.trim() !== typed) {
        return;
    }
    pages.clear();
    list.replaceChildren(...(await answer.json()).map(({ label, kind, href }) => {
        pages.set(label, href);
        const option = document.createElement('option');
        option.value = label;
        option.label = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
        return option;
    }));
}

document.querySelectorAll('input[list=suggestions]').forEach((box) => box.addEventListener('input', (event) => {
    // browsers tell a choice from the list by the kind of input, or by none
    const chosen = event.inputType === undefined || event.inputType === 'insertReplacementText';
    if (chosen && pages.has(box.value)) {
        location.assign(pages.get(box.value));
        return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest(box), 120);
}));
