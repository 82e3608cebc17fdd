  // The two programs of the page in one file, under the names that boot.js has for them: the script of each as wasm-bindgen made it,
  // in a function of its own, and its WebAssembly in base64, in a block of the page that no browser runs.
  const WITHIN = (() => {
    const PROGRAMS = {
      // Programs.
    };
    const decoded = (text) => {
      if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
      const letters = atob(text);
      const bytes = new Uint8Array(letters.length);
      for (let place = 0; place < letters.length; place++) bytes[place] = letters.charCodeAt(place);
      return bytes;
    };
    return {
      program: (name) => PROGRAMS[name](),
      bytes: (id) => decoded(document.getElementById(id).textContent),
    };
  })();
