"""The pen that draws on the screen, and the charts it draws."""
