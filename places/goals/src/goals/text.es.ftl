goals-empty = ¿Qué debe ser diferente, para quién y para cuándo? Empiece con una.
