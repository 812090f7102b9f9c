# Metas, objetivos y estrategias.

goals-empty = ¿Qué debe ser diferente, para quién y para cuándo? Empiece con una.
goals-write = Escribir una meta
goals-tabs-of-goal = Esta meta
goals-tab-overview = Resumen
goals-tab-logic-model = Modelo lógico
goals-tab-history = Historial
goals-number-of = Meta { $number } de { $count }
goals-ended-goal = Una meta que terminó
goals-lead-is = A cargo: { $name }.
goals-no-lead = Nadie está a cargo todavía.
goals-sentence = Para { $month }, { $change }.
goals-sentence-without-day = { $change }.
