"""What is drawn: marks on a plane, in roles and not in colours, for a pen of the screen or of the paper.

The plane's origin is at the top left, x to the right and y down; a unit is a pixel on the screen and a point on paper.
"""
