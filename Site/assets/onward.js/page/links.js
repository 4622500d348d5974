// Links to articles. What a cause is summed up as comes with its part.

function createLinks({ folders, ending, causes, fixes }, parts) {
  const link = (folder, titles, id) => ({ title: titles[id], href: folder + id + ending, summary: null });
  return {
    fix: (id) => link(folders.fixes, fixes, id),
    cause: (id) => link(folders.causes, causes, id),
    causeWithSummary: (id) => ({ ...link(folders.causes, causes, id), summary: parts.value("cause-" + id).summary }),
  };
}
