import type { SavedPage } from './saved-page.ts'

/** A page of an English site, with attributes of accessibility, a cookie banner and footnotes. */
export const englishPage: SavedPage = {
  name: 'english.html',
  html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Airbus opens second assembly line in Tianjin | Aerospace Weekly</title>
<meta property="article:published_time" content="2025-10-22T06:00:00Z"><meta property="og:site_name" content="Aerospace Weekly">
<meta property="og:url" content="https://www.aerospaceweekly.com/airbus-tianjin"></head><body>
<header role="banner"><a href="/">Aerospace Weekly</a><nav aria-label="Main"><a href="/news">News</a></nav></header>
<div class="cookie-banner">We use cookies. <button>Accept</button></div>
<main><article><header><h1>Airbus opens second assembly line in Tianjin</h1><p class="dek">The site will build A320 family jets.</p></header>
<div class="body"><p>Airbus inaugurated a second final assembly line in Tianjin on Wednesday, raising the group&rsquo;s worldwide output
towards 75&nbsp;aircraft a month in 2027.<sup>1</sup></p>
<h2>Investment</h2><p>The line occupies 30,000 m<sup>2</sup> and employs 450 people.</p>
<table><caption>Table 1: Deliveries from Tianjin</caption><thead><tr><th>Year</th><th>Aircraft</th></tr></thead><tbody><tr><td>2023</td><td>51</td></tr><tr><td>2024</td><td>59</td></tr></tbody></table>
<h2>Outlook</h2><p>More than 780 aircraft have been delivered since 2009.</p></div>
<div class="share-buttons"><a href="#">Facebook</a><a href="#">LinkedIn</a></div>
<section class="related-articles"><h3>Related articles</h3><ul><li><a href="/x">Boeing plans for 2026</a></li></ul></section></article></main>
<footer><p>&copy; 2025 Aerospace Weekly. All rights reserved.</p></footer></body></html>`,
  labels: {
    title: 'Airbus opens second assembly line in Tianjin',
    publisher: 'Aerospace Weekly',
    published: '2025-10-22',
    url: 'https://www.aerospaceweekly.com/airbus-tianjin',
  },
  lines: [
    'The site will build A320 family jets.',
    'Airbus inaugurated a second final assembly line in Tianjin on Wednesday, raising the group’s worldwide output towards 75 aircraft a month in 2027. [1]',
    '## Investment',
    'The line occupies 30,000 m² and employs 450 people.',
    '### Table 1: Deliveries from Tianjin',
    'Year | Aircraft',
    '2023 | 51',
    '2024 | 59',
    '## Outlook',
    'More than 780 aircraft have been delivered since 2009.',
  ],
}
