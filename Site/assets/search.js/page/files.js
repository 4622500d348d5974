// Files of the index are scripts, since a page opened from a disk may load nothing else; each calls kiriwake.

function createLoader(folder) {
  const values = new Map(), loading = new Map();
  window.kiriwake = (name, value) => { values.set(name, value); };
  return (name) => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => { loading.delete(name); script.remove(); reject(new Error("search: cannot load " + name)); };
        script.onload = () => (values.has(name) ? resolve(values.get(name)) : fail());
        script.onerror = fail;
        script.src = folder + name + ".js";
        document.head.append(script);
      }));
    }
    return loading.get(name);
  };
}
