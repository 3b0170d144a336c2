/** Styles of the review page beyond those of the page of findings. */
export const reviewStyle = `
body { max-width: 110rem; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
.pair > div { min-width: 0; }
.pair h3 { color: var(--quiet); font-size: .875rem; font-weight: 400; margin-block: 1rem .5rem; }
.source { border-inline-end: 1px solid var(--rule); padding-inline-end: 2rem; }
.source p, .result p { margin-top: .5rem; }
.scroll { overflow-x: auto; margin-top: 1rem; }
.scroll:focus-visible { outline: .125rem solid var(--note); outline-offset: .125rem; }
.scroll table { margin-top: 0; font-size: .8125rem; line-height: 1.4; }
.scroll th, .scroll td { width: auto; padding: .25rem .4rem; border: 1px solid var(--rule); text-align: start; min-width: 2.5em; color: inherit; }
.result td, .scroll thead th { text-align: center; }
.result th[scope=row] { min-width: 11em; }
.doubtful { background: var(--mark); }
td.doubtful, .list td.doubtful { font-weight: 600; }
.next { display: inline-block; min-width: 1.5rem; padding: 0 .35em; font-weight: 400; text-align: center; }
h2 .quiet { font-weight: 400; margin-inline-start: .4em; }
[id] { scroll-margin-block: 30vh; }
.likely { box-shadow: inset 0 -.2rem 0 var(--mark); }
.blank { color: var(--quiet); }
.result a { color: inherit; text-decoration: none; }
.result a:hover, .result a:focus-visible { text-decoration: underline; }
:target { outline: .2rem solid var(--note); outline-offset: -.1rem; }
.legend span { display: inline-block; padding: 0 .4em; margin-inline-end: 1em; }
pre.prose { font-family: inherit; font-size: .9375rem; }
.facts { margin-top: .5rem; }
.facts th { width: 12em; }
.facts td { width: auto; text-align: start; }
@media (max-width: 60rem) { .pair { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .source { border: 0; border-inline-start: .25rem solid var(--rule); padding: 0 0 0 1rem; } }
@media print { .pair { display: block; } .source { border: 0; padding: 0; } .next { display: none; }
  .doubtful { outline: .1rem solid var(--error); outline-offset: -.1rem; }
  .scroll { overflow: visible; } .scroll table { font-size: 7.5pt; }
  .scroll th, .scroll td { min-width: 0; padding: .15rem .2rem; } .result th[scope=row] { min-width: 8em; } }
`;
