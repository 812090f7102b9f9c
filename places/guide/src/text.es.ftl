# Words all pages of the Guide share.
guide-menu = Guía

right-guide-see = Ver la guía y el plan
right-guide-answer = Responder preguntas de la guía
right-guide-run = Repartir partes de la guía, escribir documentos de fundación y guardar copias del plan
guide-menu-note = { $done } de { $of }
