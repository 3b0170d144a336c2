/** Styles of the page of findings. It is one file on a disk, not part of the site, so they stand inside it. */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1f23; --quiet: #5b636d; --rule: #d9dde2; --wash: #f4f6f8;
  --error: #a8201a; --warning: #8a5300; --note: #1d5a96; --good: #1f6b3a; --mark: #ffe3a3; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e6e8ea; --quiet: #a2abb5; --rule: #383d43; --wash: #202429;
    --error: #ff9d94; --warning: #f0bd6c; --note: #8cc0f5; --good: #84d09c; --mark: #5d4a14; }
}
* { box-sizing: border-box; }
html { font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; background: var(--paper);
  color: var(--ink); overflow-wrap: anywhere; }
body { max-width: 56rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 2rem) 4rem; }
h1, h2, h3, p, ul, dl, dd, pre { margin: 0; padding: 0; }
h1 { font-size: 1.75rem; line-height: 1.4; }
h2 { font-size: 1.25rem; margin-top: 3rem; padding-bottom: .35rem; border-bottom: .125rem solid var(--ink); }
h3 { font-size: 1.0625rem; line-height: 1.5; }
a { color: var(--note); text-underline-offset: .2em; }
.quiet { color: var(--quiet); font-size: .875rem; }
.verdict { border-inline-start: .4rem solid var(--good); padding-inline-start: 1rem; }
.verdict.failed { border-color: var(--error); }
table { border-collapse: collapse; width: 100%; margin-top: 2rem; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--rule); text-align: start; font-weight: 400; }
thead th { color: var(--quiet); font-size: .875rem; }
td, thead th + th { text-align: end; width: 6em; }
td.zero { color: var(--quiet); }
article { padding-block: 1.5rem; border-bottom: 1px solid var(--rule); }
article > * + * { margin-top: .5rem; }
.badge { display: inline-block; margin-inline-end: .6em; padding: 0 .5em; border: 1px solid; border-radius: .2em;
  font-size: .8125rem; font-weight: 600; vertical-align: .1em; }
.error .badge { color: var(--error); } .warning .badge { color: var(--warning); } .note .badge { color: var(--note); }
.accepted .badge { color: var(--good); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .875rem; }
pre { background: var(--wash); padding: .6rem .9rem; overflow-x: auto; border-radius: .25rem; white-space: pre-wrap; }
pre .line { color: var(--quiet); user-select: none; margin-inline-end: 1em; }
mark { background: var(--mark); color: inherit; border-bottom: .125rem solid var(--error); }
ul { list-style: disc; padding-inline-start: 1.25em; }
dt { margin-top: 1.25rem; font-weight: 600; }
li + li { margin-top: .25rem; }
.list { margin-top: 1rem; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --wash: #fff; --error: #a8201a;
    --warning: #7a4a00; --note: #1d4f86; --good: #1f6b3a; --mark: #fff; }
  html { font-size: 10.5pt; } body { max-width: none; padding: 0; }
  article, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } pre { border: 1px solid var(--rule); }
  a { color: inherit; text-decoration: none; }
}
@page { size: A4; margin: 22mm 20mm; }
`;
