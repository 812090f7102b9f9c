# Las páginas de todas las metas y de una meta.

overview-target = , meta { $target }
overview-no-number = Todavía ninguna cifra la representa.
overview-dotted-line = La línea punteada es el valor que se busca.
overview-headline-title = La cifra que la representa
overview-headline-none = Todavía no hay cifras. Una cifra antigua basta para empezar.
overview-story-title = La historia detrás de las cifras
overview-story-none = ¿Por qué la cifra es así? Dos frases son un comienzo.
overview-left-out-title = Quién queda fuera
overview-left-out-none = Las cifras de cada grupo mostrarán quién gana y quién no.
overview-plan-title = Plan de acción: quién hace qué y para cuándo
overview-plan-none = Nadie se ha comprometido a nada todavía. Un compromiso tiene una persona y una fecha.
overview-needs-title = Lo que necesita
overview-needs-none = El dinero y los aportes para esta meta aparecerán aquí cuando haya presupuesto.
overview-in-the-way-none = No hay nada anotado. Toda meta tiene algo que le estorba.
overview-partners-title = Quiénes tienen un papel
overview-partners-none = Quien está a cargo o se compromete a algo aparece aquí.
