"""A film as its makers see it: screenplay, shots, and the file that is handed over."""
