// Pages as the index lists them, column by column: DocumentColumns.

const kinds = ["symptom", "cause", "fix", "guide"];

function decodeDocuments(columns, folders, pathOf) {
  const starts = columns.starts.split(" ");
  const [titles, summaries, names] = ["titles", "summaries", "paths"].map((name) => columns[name].split("\n"));
  return titles.map((title, i) => ({
    title,
    kind: kinds[columns.kinds[i]],
    path: !names[i] ? pathOf(starts[i])
      : names[i].endsWith(".html") ? names[i] : folders[columns.kinds[i]] + "/" + names[i] + ".html",
    summary: summaries[i],
    needsCheck: columns.checks[i] === "1",
    isArticle: columns.articles[i] === "1",
    pairs: columns.pairs[i],
    question: columns.questions[i],
    start: starts[i] && pathOf(starts[i]),
  }));
}
