"""What is taken home: sheets made of blocks, and the paper they are printed on."""
