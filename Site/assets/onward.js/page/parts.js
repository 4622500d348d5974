// What is loaded when it is shown. Files are scripts, since a page opened from a disk may load nothing else; each calls kiriwake.

function createParts(folder) {
  const values = new Map(), loading = new Map();
  window.kiriwake = (name, value) => { values.set(name, value); };

  // Calls back when the part has come, or was found not to come; the next call tries again.
  function load(name, then) {
    if (loading.has(name)) {
      loading.get(name).push(then);
      return;
    }
    const waiting = [then], script = document.createElement("script");
    const end = () => {
      loading.delete(name);
      script.remove();
      waiting.forEach((call) => call());
    };
    loading.set(name, waiting);
    script.onload = end;
    script.onerror = end;
    script.src = folder + name + ".js";
    document.head.append(script);
  }

  return {
    address: (name) => new URL(folder + name + ".js", location.href).href,
    value: (name) => values.get(name),

    // Calls back with whether all have come; at once where they are at hand, so that a step is shown within the tap that
    // asks for it.
    need(names, then) {
      const missing = names.filter((name) => !values.has(name));
      let left = missing.length;
      if (!left) then(true);
      for (const name of missing) load(name, () => { if (!--left) then(names.every((name) => values.has(name))); });
    },
  };
}
