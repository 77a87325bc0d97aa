// Every page works without this file; with it, files show their progress and agencies are suggested while one types.
(() => {
    'use strict';
    document.documentElement.classList.add('scripted');
    const form = document.querySelector('form[data-upload]');
    if (!form) return;

    const files = form.querySelector('#files');
    const list = form.querySelector('#file-list');

    const line = (title) => {
        const item = document.createElement('li');
        const name = document.createElement('span');
        name.textContent = title;
        item.append(name);
        list.append(item);
        return item;
    };

    // A button pressed while files are under way waits for them: going on would cut them off.
    const word = document.createElement('p');
    word.setAttribute('role', 'status');
    form.querySelector('.actions').before(word);
    let underWay = 0;
    let pressed = null;
    form.addEventListener('submit', (e) => {
        if (underWay === 0) return;
        e.preventDefault();
        pressed = e.submitter;
        word.textContent = files.dataset.held;
    });

    const ended = (isKept) => {
        underWay--;
        if (pressed && !isKept) {
            pressed = null;
            word.textContent = files.dataset.stopped;
        }
        if (!pressed || underWay > 0) return;
        const button = pressed;
        pressed = null; // the page may come back from the browser's memory
        form.requestSubmit(button);
    };

    const upload = (file, item) => {
        const progress = document.createElement('progress');
        progress.max = 1;
        progress.setAttribute('aria-label', `${files.dataset.uploading}: ${file.name}`);
        item.replaceChildren(item.firstChild, progress);
        const body = new FormData();
        body.append('files', file);
        const call = new XMLHttpRequest();
        call.open('POST', form.dataset.upload);
        call.upload.onprogress = (e) => { progress.value = e.loaded / e.total; };
        call.timeout = 180000; // 10 MB in the slowest net that still is one; what hangs must not hold the form
        call.onerror = call.ontimeout = () => {
            fail(file, item, files.dataset.failed);
            ended(false);
        };
        call.onload = () => {
            const answer = read(call.responseText);
            const isKept = call.status === 200 && Array.isArray(answer);
            if (isKept) show(answer, item);
            else if (answer && answer.problem) say(item, answer.problem);
            else fail(file, item, call.status === 200 || call.status >= 500 ? files.dataset.failed : files.dataset.refused);
            ended(isKept);
        };
        underWay++;
        call.send(body);
    };

    // Null for what is not ours: a page of the network in between.
    const read = (text) => {
        try {
            return JSON.parse(text);
        } catch {
            return null;
        }
    };

    const say = (item, text) => {
        const words = document.createElement('span');
        words.className = 'wrong';
        words.textContent = text;
        item.replaceChildren(item.firstChild, words);
    };

    const fail = (file, item, text) => {
        say(item, text);
        const again = document.createElement('button');
        again.type = 'button';
        again.className = 'second';
        again.textContent = files.dataset.again;
        again.onclick = () => upload(file, item);
        item.append(again);
    };

    // What the server keeps. Others are still under way or were refused, and answers do not come in the order of the calls.
    const isShown = (file) => [...list.querySelectorAll('button[name=step]')].some((button) => button.value === `remove:${file.name}`);

    const show = (kept, arrived) => {
        arrived.remove();
        for (const file of kept.filter((file) => !isShown(file))) {
            const item = line(file.title);
            const button = document.createElement('button');
            button.className = 'second';
            button.name = 'step';
            button.value = `remove:${file.name}`;
            button.textContent = list.dataset.remove;
            button.setAttribute('aria-label', `${list.dataset.remove}: ${file.title}`);
            item.append(button);
        }
    };

    files.addEventListener('change', () => {
        for (const file of files.files) upload(file, line(file.name));
        files.value = '';
    });

    const agency = form.querySelector('#agency');
    const suggestions = document.createElement('datalist');
    suggestions.id = 'agencies';
    agency.after(suggestions);
    agency.setAttribute('list', suggestions.id);
    let waiting;
    agency.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(async () => {
            const typed = agency.value.trim();
            if (typed.length < 2) return;
            const answer = await fetch(`/co-quan?q=${encodeURIComponent(typed)}`).catch(() => null);
            if (!answer || !answer.ok || agency.value.trim() !== typed) return;
            suggestions.replaceChildren(...(await answer.json()).map((found) => {
                const option = document.createElement('option');
                option.value = found.name;
                option.label = found.formerly ? `${found.name} (${found.formerly})` : found.name;
                return option;
            }));
        }, 250);
    });
})();
