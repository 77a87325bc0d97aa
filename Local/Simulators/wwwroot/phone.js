// The phone page: what each phone shows and does, and the state of the outside world beside it.
const $ = selector => document.querySelector(selector);
const zone = 'Asia/Ho_Chi_Minh';
const timeOf = at => new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const dayOf = at => new Date(at).toLocaleDateString('vi-VN', { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric', timeZone: zone });
const people = ['Nguyễn Thị Lan', 'Trần Văn Minh', 'Lê Thu Hà', 'Phạm Quốc Anh', 'Hoàng Mai Phương', 'Vũ Đức Long', 'Đặng Ngọc Bích', 'Bùi Thanh Tùng'];
const places = { 'Hồ Hoàn Kiếm': [21.0287, 105.8524], 'UBND phường Ba Đình': [21.0358, 105.8145], 'Cầu Giấy': [21.0313, 105.7999], 'Hà Đông': [20.9714, 105.7788] };
const modes = { ok: 'Tốt', slow: 'Chậm', failing: 'Lỗi', down: 'Sập', dropAnswer: 'Mất tin' };
const phones = new Map(), chats = new Map(), unread = new Set(), tapped = new Set();
let current = localStorage.getItem('phone'), shownDay = '';

// Small helpers -------------------------------------------------------------------------------------------------
function el(tag, properties = {}, ...children) {
  const { dataset, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  Object.assign(made.dataset, dataset);
  made.append(...children.filter(child => child != null));
  return made;
}
const icon = name => { const box = el('span'); box.innerHTML = `<svg aria-hidden="true"><use href="#i-${name}"/></svg>`; return box.firstChild; };
async function call(path, body) {
  const answer = await fetch(path, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) toast(json.detail);
  return json;
}
const send = what => call(`/phone/${current}/send`, what);
function toast(text) {
  Object.assign($('#toast'), { textContent: text, hidden: false });
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $('#toast').hidden = true; }, 3200);
}
const nameOf = phone => phone.profile.name || `Điện thoại ${phone.userId.slice(0, 4)}`;
const initials = name => name.split(' ').slice(-2).map(word => word[0]).join('').toUpperCase();
const tintOf = id => `hsl(${[...id].reduce((sum, c) => (sum * 31 + c.charCodeAt()) % 360, 7)} 48% 46%)`;
const asBase64 = file => new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(file); });

/** Asks in a sheet; the values by name, or null when it was dismissed. */
function ask(title, hint, fields, confirm) {
  const sheet = $('#sheet');
  sheet.querySelector('h2').textContent = title;
  sheet.querySelector('p').textContent = hint;
  sheet.querySelector('.wide').textContent = confirm;
  sheet.querySelector('.fields').replaceChildren(...fields.map(({ label, options, ...rest }) => el('label', {}, label,
    options ? el('select', rest, ...options.map(option => el('option', { textContent: option }))) : el('input', rest))));
  sheet.returnValue = '';
  sheet.showModal();
  return new Promise(done => sheet.addEventListener('close', () =>
    done(sheet.returnValue === 'ok' ? Object.fromEntries(new FormData(sheet.firstElementChild)) : null), { once: true }));
}
const profileFields = profile => [
  { label: 'Họ và tên', name: 'name', value: profile.name ?? '', required: true, autocomplete: 'off' },
  { label: 'Số điện thoại', name: 'phone', value: profile.phone ?? '', inputMode: 'tel', autocomplete: 'off' },
  { label: 'Địa chỉ', name: 'address', value: profile.address ?? '', autocomplete: 'off' },
  { label: 'Phường, xã', name: 'ward', value: profile.ward ?? '', autocomplete: 'off' },
  { label: 'Tỉnh, thành phố', name: 'city', value: profile.city ?? 'Thành phố Hà Nội', autocomplete: 'off' }];

// What a message looks like ------------------------------------------------------------------------------------
const events = { follow: 'đã quan tâm trang', unfollow: 'đã bỏ quan tâm trang', chatnow: 'đã bấm “Nhắn tin”' };
function textWithLinks(text) {
  return el('div', { className: 'text' }, ...text.split(/(https?:\/\/[^\s<>"]+)/).map((part, n) => n % 2 ? el('a', { href: part, target: '_blank', rel: 'noopener', textContent: part }) : part));
}
function table(rows) {
  return el('table', {}, el('tbody', {}, ...rows.filter(([, value]) => value).map(([key, value]) => el('tr', {}, el('td', { textContent: key }), el('td', { textContent: value })))));
}
function contentOf(m) {
  const parts = [];
  if (m.kind === 'image') parts.push(el('a', { href: m.url, target: '_blank' }, el('img', { className: 'photo', src: m.url, alt: m.name || 'Ảnh' })));
  if (m.kind === 'sticker') parts.push(el('img', { className: 'big', src: m.url || '/stickers/x.svg', alt: 'Nhãn dán' }));
  if (m.kind === 'file') parts.push(el('a', { href: m.url, target: '_blank', className: 'file' }, icon('file'), m.name));
  if (m.kind === 'location') parts.push(el('span', { className: 'map' }, icon('place')), el('strong', { textContent: 'Vị trí của tôi' }), `${m.location[0].toFixed(4)}, ${m.location[1].toFixed(4)}`);
  if (m.kind === 'contact') parts.push(el('strong', { textContent: 'Thông tin đã chia sẻ' }), table([['Tên', m.contact.name], ['Điện thoại', m.contact.phone], ['Địa chỉ', m.contact.address], ['Phường, xã', m.contact.ward], ['Tỉnh, TP', m.contact.city]]));
  if (m.kind === 'template') parts.push(el('strong', { textContent: `Mẫu thông báo ${m.templateId}` }), table(Object.entries(m.template)));
  if (m.askedContact) parts.push(el('strong', { textContent: m.askedContact.title }), el('div', { className: 'text', textContent: m.askedContact.subtitle }));
  else if (m.kind === 'raw') parts.push(el('div', { className: 'text', textContent: `${m.name}: ${m.text ?? ''}` }));
  else if (m.text) parts.push(textWithLinks(m.text));
  return parts;
}
function deliveryText(delivery) {
  if (!delivery || delivery.state === 'queued') return el('span', { textContent: ' · đang gửi' });
  const said = { delivered: ' ✓ đã chuyển', retrying: ` ↻ thử lại ${delivery.retries}/${delivery.of}`, lost: ' ✕ thất lạc' }[delivery.state];
  return el('span', { className: delivery.state, textContent: said, title: delivery.detail ?? '' });
}
function buttonsOf(m) {
  const buttons = (m.buttons ?? []).map((b, n) => ({ ...b, key: `${m.messageId}:${n}` }));
  if (m.askedContact) buttons.push({ title: 'Chia sẻ thông tin', type: 'contact', key: m.messageId });
  return buttons.length === 0 ? null : el('div', { className: 'buttons' }, ...buttons.map(b =>
    el('button', { type: 'button', textContent: b.title, className: tapped.has(b.key) ? 'done' : '', onclick: event => { tapped.add(b.key); event.target.classList.add('done'); tap(b); } })));
}
async function tap(button) {
  if (button.type.startsWith('oa.query')) await send({ text: button.payload, hidden: button.type === 'oa.query.hide' });
  else if (button.type === 'oa.open.url') window.open(button.url, '_blank', 'noopener');
  else if (button.type === 'oa.open.phone') toast(`Đang gọi ${button.phone}…`);
  else if (button.type === 'oa.open.sms') toast(`Tin nhắn tới ${button.phone}: ${button.sms}`);
  else {
    const contact = await ask('Chia sẻ thông tin', 'Trang chỉ nhận những gì bạn gửi ở đây.', profileFields(phones.get(current).profile), 'Gửi');
    if (contact) await send({ contact });
  }
}
function draw(m) {
  const chat = $('#chat'), day = dayOf(m.at), stays = chat.scrollHeight - chat.scrollTop - chat.clientHeight > 160 && !m.fromUser;
  chat.querySelector('.empty')?.remove();
  if (day !== shownDay) chat.append(el('span', { className: 'day', textContent: shownDay = day }));
  if (events[m.kind] || m.hidden)
    chat.append(el('span', { className: 'event' }, m.hidden ? `Đã chọn “${m.text}”` : `${nameOf(phones.get(m.userId))} ${events[m.kind]}`, el('span', { className: 'meta', dataset: { event: m.eventId } }, deliveryText(m.delivery))));
  else {
    const buttons = buttonsOf(m);
    const meta = el('span', { className: 'meta' }, timeOf(m.at), m.fromUser ? el('span', { dataset: { event: m.eventId } }, deliveryText(m.delivery)) : null);
    const bubble = el('div', { className: `bubble ${m.kind === 'sticker' ? 'bare' : ''} ${buttons ? 'with-buttons' : ''}` }, ...contentOf(m), meta, buttons);
    chat.append(el('div', { className: `row ${m.fromUser ? 'mine' : ''}` }, m.fromUser ? null : el('span', { className: 'avatar', textContent: 'HN', ariaHidden: 'true' }), bubble));
  }
  if (!stays) chat.scrollTop = chat.scrollHeight;
}

// Phones -------------------------------------------------------------------------------------------------------
const kinds = { image: 'Ảnh', file: 'Tệp', location: 'Vị trí', sticker: 'Nhãn dán', contact: 'Đã chia sẻ thông tin', template: 'Thông báo' };
const previewOf = m => m && (m.text || kinds[m.kind] || '');
function listPhones() { listPhones.due ??= requestAnimationFrame(() => { listPhones.due = null; drawPhones(); }); }
function drawPhones() {
  const newest = phone => chats.get(phone.userId)?.at(-1)?.at ?? '9';
  $('#phone-list').replaceChildren(...[...phones.values()].sort((a, b) => newest(b).localeCompare(newest(a))).map(phone => {
    const avatar = el('span', { className: 'avatar', textContent: initials(nameOf(phone)) });
    avatar.style.setProperty('--tint', tintOf(phone.userId));
    const last = chats.get(phone.userId)?.at(-1);
    const row = el('button', { className: unread.has(phone.userId) ? 'new' : '', onclick: () => select(phone.userId) }, avatar,
      el('span', {}, el('b', { textContent: nameOf(phone) }), el('small', { textContent: previewOf(last) || phone.profile.ward || phone.profile.phone || 'Chưa có tin nhắn' })));
    if (phone.userId === current) row.setAttribute('aria-current', 'true');
    return el('li', {}, row);
  }));
  $('#unread').hidden = unread.size === 0;
}
async function load(userId) { chats.set(userId, await call(`/phone/${userId}/messages`)); }
async function select(userId) {
  localStorage.setItem('phone', current = userId);
  unread.delete(userId);
  closeDrawers();
  await load(userId);
  shownDay = '';
  $('#chat').replaceChildren(el('p', { className: 'empty' }, el('b', { textContent: 'Xin chào!' }), 'Hãy kể điều bạn muốn phản ánh, như bạn nhắn cho một người quen.'));
  chats.get(userId).forEach(draw);
  header();
  listPhones();
}
function header() {
  const phone = phones.get(current);
  $('#me').textContent = nameOf(phone);
  $('#follow').textContent = phone.follows ? 'Đã quan tâm' : 'Quan tâm';
  $('#follow').classList.toggle('on', phone.follows);
}
async function addPhone() {
  const name = people[phones.size % people.length];
  const profile = await ask('Thêm điện thoại', 'Mỗi điện thoại là một người dùng Zalo riêng.', profileFields({ name, phone: `09${String(Math.random()).slice(2, 10)}`, address: `Số ${1 + phones.size * 7} phố Hàng Bông`, ward: 'Phường Hoàn Kiếm' }), 'Thêm');
  if (profile) await keep(await call('/phone', profile));
}
async function keep(phone) { phones.set(phone.userId, phone); await select(phone.userId); }
function arrived(m) {
  const chat = chats.get(m.userId) ?? [];
  chats.set(m.userId, chat);
  if (chat.some(seen => seen.number === m.number)) return;
  chat.push(m);
  if (m.userId === current) draw(m); else if (!m.fromUser) unread.add(m.userId);
  if (m.kind === 'follow' || m.kind === 'unfollow') { phones.get(m.userId).follows = m.kind === 'follow'; header(); }
  listPhones();
}

// The outside world -------------------------------------------------------------------------------------------
function callRow(c) {
  const key = `${c.at}${c.number}`, good = c.status >= 200 && c.status < 300 && !/"error":-/.test(c.answer);
  const result = el('b', { className: good ? 'ok' : 'bad', textContent: c.status ? (/"error":(-\d+)/.exec(c.answer)?.[1] ?? c.status) : 'ngắt' });
  return el('details', { dataset: { key } }, el('summary', {}, el('time', { textContent: timeOf(c.at) }), el('span', { textContent: `${c.method} ${decodeURIComponent(c.path)}` }), result), el('pre', { textContent: `${c.body}\n→ ${c.answer}` }));
}
function drawSystem(name, system, note) {
  const card = $(`[data-system=${name}]`), open = new Set([...card.querySelectorAll('details[open]')].map(d => d.dataset.key));
  card.querySelectorAll('.modes button').forEach(b => b.setAttribute('aria-pressed', b.dataset.mode === system.fault.mode));
  const rows = system.newest.map(callRow);
  rows.forEach(row => { row.open = open.has(row.dataset.key); });
  card.querySelector('.calls').replaceChildren(el('p', { className: 'none', textContent: note }), ...rows);
}
async function refresh() {
  const state = await call('/sim/state'), hooks = state.webhooks;
  $('#oa').textContent = document.title = state.oa;
  $('#clock').textContent = `${dayOf(state.now).split(', ').at(-1)} ${timeOf(state.now)}`;
  $('#register').href = state.city.address;
  drawSystem('zalo', state.zalo, `Đã nhận ${state.zalo.received} lời gọi`);
  drawSystem('city', state.city, `Sổ có ${state.city.entries} phản ánh · ${state.city.received} lời gọi`);
  const figure = (label, value, hot) => el('div', { className: hot && value ? 'hot' : '' }, el('b', { textContent: value }), el('small', { textContent: label }));
  $('#hooks').replaceChildren(el('h3', { textContent: 'Webhook tới hệ thống' }), el('div', { className: 'figures' }, figure('đã chuyển', hooks.delivered), figure('đang chờ', hooks.pending), figure('gửi lại', hooks.retried), figure('thất lạc', hooks.lost, true)),
    hooks.subscribed ? '' : el('div', { className: 'off' }, 'Zalo đã ngắt webhook sau 5 lần gửi lại không được.', el('button', { textContent: 'Bật lại', onclick: () => call('/sim/webhooks/enable', {}).then(refresh) })));
  $('#alarm').hidden = hooks.subscribed && state.zalo.fault.mode === 'ok' && state.city.fault.mode === 'ok';
}
function watch() {
  const stream = new EventSource('/phone/messages/stream'), on = (kind, act) => stream.addEventListener(kind, event => act(JSON.parse(event.data)));
  on('message', arrived);
  on('phone', phone => { phones.set(phone.userId, phone); listPhones(); });
  on('delivery', ({ eventId, delivery }) => document.querySelectorAll(`[data-event="${eventId}"]`).forEach(mark => mark.replaceChildren(deliveryText(delivery))));
  on('watching', () => current && select(current));
}

// Hands -------------------------------------------------------------------------------------------------------
const closeDrawers = () => document.querySelectorAll('.drawer.open').forEach(drawer => drawer.classList.remove('open'));
async function sendText() { const text = $('#text').value.trim(); if (text) { $('#text').value = ''; await send({ text }); } }
async function sendPlace() {
  const chosen = await ask('Gửi vị trí', 'Chọn một nơi ở Hà Nội.', [{ label: 'Nơi', name: 'place', options: Object.keys(places) }], 'Gửi vị trí');
  if (chosen) await send({ location: places[chosen.place] });
}
async function sendFiles(files) {
  for (const file of files) { const bytes = await asBase64(file); await send({ [file.type.startsWith('image/') ? 'image' : 'file']: bytes, name: file.name }); }
  $('#picture').value = '';
}
document.querySelectorAll('[data-open]').forEach(button => { button.onclick = () => $(`#${button.dataset.open}`).classList.add('open'); });
document.querySelectorAll('[data-close]').forEach(button => { button.onclick = closeDrawers; });
document.querySelectorAll('.modes').forEach(group => group.append(...Object.entries(modes).map(([mode, textContent]) => el('button', {
  textContent, dataset: { mode }, onclick: () => call(group.parentElement.dataset.system === 'zalo' ? '/sim/faults' : '/sim/city/faults', { mode }).then(refresh) }))));
$('#stickers').append(...['a', 'b', 'c', 'd', 'e', 'f'].map(id => el('button', { type: 'button', ariaLabel: 'Nhãn dán', onclick: () => { $('#stickers').hidden = true; send({ sticker: id }); } }, el('img', { src: `/stickers/${id}.svg`, alt: '' }))));
$('#sticker').onclick = () => { $('#stickers').hidden = !$('#stickers').hidden; };
$('#composer').onsubmit = event => { event.preventDefault(); sendText(); };
$('#text').onkeydown = event => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); sendText(); } };
$('#picture').onchange = event => sendFiles([...event.target.files]);
$('#picture').parentElement.onkeydown = event => { if (event.key === 'Enter' || event.key === ' ') $('#picture').click(); };
$('#place').onclick = sendPlace;
$('#add').onclick = addPhone;
$('#follow').onclick = () => send(phones.get(current).follows ? { unfollow: true } : { follow: true });
document.onkeydown = event => { if (event.key === 'Escape') closeDrawers(); };

for (const phone of await call('/phone')) phones.set(phone.userId, phone);
if (phones.size === 0) { const first = await call('/phone', { name: people[0], phone: '0912345678', address: 'Số 12 phố Hàng Bông', ward: 'Phường Hoàn Kiếm', city: 'Thành phố Hà Nội' }); phones.set(first.userId, first); }
if (!phones.has(current)) current = [...phones.keys()].at(-1);
await Promise.all([...phones.keys()].slice(-30).map(load));
await refresh();
watch();
setInterval(refresh, 2000);
