// What the pages of the registers share: the buttons for how the system misbehaves, and a list that refreshes itself.
const modes = { ok: 'Tốt', slow: 'Chậm', failing: 'Lỗi', nonsense: 'Trả lời lạc', down: 'Sập', dropAnswer: 'Mất trả lời' };
export const time = at => new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });
export const el = (tag, properties = {}, ...children) => { const made = Object.assign(document.createElement(tag), properties); made.append(...children.filter(Boolean)); return made; };
export const field = (name, value) => value && el('div', {}, el('dt', { textContent: name }), el('dd', { textContent: value }));
export const post = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
/** @param draw makes the card of an entry; its second argument says whether its details are open. */
export async function show(draw) {
  let shown = '';
  async function refresh() {
    const [entries, fault] = await Promise.all(['/sim/entries', '/sim/faults'].map(path => fetch(path).then(answer => answer.json())));
    document.querySelectorAll('.modes button').forEach(b => b.setAttribute('aria-pressed', b.dataset.mode === fault.mode));
    document.querySelector('#summary').textContent = `Hệ thống mô phỏng · đang giữ ${entries.length} phản ánh`;
    const now = JSON.stringify(entries);
    if (now === shown) return;
    shown = now;
    const open = new Set([...document.querySelectorAll('article')].filter(a => a.querySelector('details').open).map(a => a.dataset.code));
    entries.sort((a, b) => b.lastReceivedAt.localeCompare(a.lastReceivedAt));
    const cards = entries.slice(0, 100).map(entry => { const card = draw(entry, open.has(entry.code)); card.dataset.code = entry.code; return card; });
    document.querySelector('#entries').replaceChildren(...cards, entries.length ? '' : el('p', { className: 'empty', textContent: 'Chưa có phản ánh nào.' }));
  }
  document.querySelector('.modes').append(...Object.entries(modes).map(([mode, textContent]) => {
    const button = el('button', { textContent, onclick: () => post('/sim/faults', { mode }).then(refresh) });
    button.dataset.mode = mode;
    return button;
  }));
  await refresh();
  setInterval(refresh, 2000);
}
