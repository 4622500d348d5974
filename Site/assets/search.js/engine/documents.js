// Pages as the index lists them, column by column: DocumentColumns.

function decodeDocuments(columns, { kinds, folders, ending }, pathOf) {
  const starts = columns.starts.split(" ");
  const [titles, summaries, names] = ["titles", "summaries", "paths"].map((name) => columns[name].split("\n"));
  const pairs = columns.pairs.split(" ").map(readNumbers);
  return titles.map((title, i) => ({
    title,
    kind: kinds[columns.kinds[i]],
    path: !names[i] ? pathOf(starts[i])
      : names[i].endsWith(ending) ? names[i] : folders[columns.kinds[i]] + "/" + names[i] + ending,
    summary: summaries[i],
    needsCheck: columns.checks[i] === "1",
    isArticle: columns.articles[i] === "1",
    pairs: pairs[i],
    question: columns.questions[i],
    start: starts[i] && pathOf(starts[i]),
  }));
}
