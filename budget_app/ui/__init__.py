"""What is seen: the window, its screens and parts. The only room that draws with Qt."""
