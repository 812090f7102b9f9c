# Palabras que comparten todas las páginas de Metas.
goals-menu = Metas
goals-tab-all = Todas las metas
goals-tab-plan = Plan de acción
goals-tab-numbers = Cifras
goals-tab-done = Lo que hicimos
goals-tab-have = Lo que tenemos
goals-tab-in-the-way = Lo que estorba
goals-tab-who-does-what = Quién hace qué y dónde

right-goals-see = Ver metas, cifras, compromisos y lo que se hizo
right-goals-edit = Agregar y cambiar metas, estrategias, cifras y su historia
right-goals-take-part = Comprometerse a algo y anotar lo que se hizo
right-goals-sealed = Ver lo que solo ve el equipo central: la oposición y las notas privadas

change-strategy-information = Dar información
change-strategy-skills = Desarrollar habilidades
change-strategy-support = Dar apoyo
change-strategy-access = Cambiar el acceso y las barreras
change-strategy-consequences = Cambiar las consecuencias
change-strategy-design = Cambiar los lugares mismos
change-strategy-policies = Cambiar reglas y políticas

goals-tab-purpose = Por qué estamos aquí
goals-whole-coalition = Toda la coalición, no una sola meta
goals-what-changed = Qué cambió aquí
goals-change-it = Cambiar
