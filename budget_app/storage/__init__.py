"""How it is kept: values to bytes, bytes to an encrypted file, and back."""
