/** Style of the claims page: readable at 200 % text, on a narrow screen and on paper. */
export const PAGE_STYLE = `
body { font: 1.05rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.4rem; margin-top: 2.5rem; border-top: 2px solid #12436d; padding-top: 1rem; }
a { color: #12436d; } a:focus, .box:focus { outline: 3px solid #f46a25; outline-offset: 2px; }
nav ul { columns: 18rem; padding-left: 1.2rem; } nav li { padding: .15rem 0; break-inside: avoid; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; overflow: visible; } figcaption { font-size: .95rem; }
.box { overflow-x: auto; } table { border-collapse: collapse; font-size: .95rem; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { border-bottom: 1px solid #767676; padding: .3rem .7rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: 600; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { nav, .skip { display: none; } section { break-inside: avoid-page; } }
`;
