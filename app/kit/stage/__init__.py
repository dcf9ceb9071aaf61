"""What the public and the emcee see: a canvas, its vocabulary, and a miniature of it."""
