"""Vietnamese from before Unicode: TCVN3, VNI and VIQR text is recognised by its syllables and converted.

Law of this room: modern text passes through untouched. A text is converted only where nearly every marked word of it
becomes a possible Vietnamese syllable; the text before conversion is kept by the page.
"""
