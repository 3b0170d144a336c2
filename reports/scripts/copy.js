/**
 * Copies an article as rich text: what stands in the file named by the button, or, where that cannot be had (a page on
 * disk), the preview as the browser copies it. Without this script the button is not shown.
 */

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
};

const button = find('#copy');
const preview = find('.wechat-preview');
const said = find('#copied');
let html = '';

if (location.protocol !== 'file:')
  fetch(button.dataset.from ?? '')
    .then((response) => (response.ok ? response.text() : ''))
    .then((text) => {
      html = text.replace(/^\uFEFF/, '');
    })
    .catch(() => {});

/** @param {ClipboardEvent} event */
const give = (event) => {
  if (html === '') return;
  event.clipboardData?.setData('text/html', html);
  event.clipboardData?.setData('text/plain', String(getSelection()));
  event.preventDefault();
};

button.hidden = false;
button.addEventListener('click', () => {
  const selection = getSelection();
  selection?.selectAllChildren(preview);
  document.addEventListener('copy', give, { once: true });
  // Works without a secure connection, as on the inner networks of offices; navigator.clipboard does not.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (done) selection?.removeAllRanges();
  said.textContent = (done ? button.dataset.done : button.dataset.failed) ?? '';
});
