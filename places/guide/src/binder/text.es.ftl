binder-title = Carpeta de entrega
binder-lede = Lo que necesita saber quien asume un cargo, hecho con sus registros el día que haga falta.
binder-page-lede = Hecha con sus registros. En ella ve lo que puede ver en cada lugar.
binder-choose = ¿Qué cargo?
binder-for-coordinator = Para quien coordina, en todos los grupos
binder-no-offices = La carpeta se hace para un cargo: presidencia, secretaría, quien invita a más gente. Anote quién tiene cada cargo y aquí habrá una carpeta para cada uno.
binder-to-groups = Grupos y cargos
binder-of = Carpeta de entrega: { $office }
binder-coordinator = Coordinación
binder-coordinator-lead = Lleva la coalición día a día, en todos los grupos.
binder-place = { $office }, { $group }{ $kind }.
binder-on-day = Para el { $day }
binder-choose-day = Día de la entrega
binder-choose-day-hint = Los cargos, las decisiones y las fechas son los de ese día. Los compromisos y las preocupaciones son los de hoy.
binder-show = Mostrar esta carpeta
binder-open = Elegir un cargo
binder-duties = Para qué está
binder-group-purpose = Para qué está el grupo
binder-group-authority = Qué puede decidir el grupo
binder-holder = Quién lo tiene
binder-holder-until = { $name }, hasta el { $day }
binder-vacant = Nadie todavía
binder-open-end = Sin fecha de fin
binder-until = Hasta
binder-successor = Podría asumirlo
binder-buddy = Acompaña y ayuda
binder-handover = Palabras de quien lo tuvo antes
binder-more = { $count ->
    [one] Y 1 más.
   *[other] Y { $count } más.
}
binder-more-people = Hay más personas; están todas en la lista de integrantes.

binder-who-is-who = Quién es quién
binder-who-is-who-none = Todavía no hay nadie anotado.
binder-tie-coordinator = Lleva la coalición día a día
binder-tie-group = En el grupo
binder-tie-core-team = En el equipo central
binder-tie-office = Tiene otro cargo
binder-name = Nombre
binder-from = De
binder-part = Función
binder-reach = Cómo prefiere que le contacten
binder-for-themselves = Habla por sí
binder-no-contacts = Los teléfonos y correos son para quienes llevan la coalición. Pregúnteles.
binder-offices = Los demás cargos
binder-office = Cargo
binder-group = Grupo

binder-promises = Compromisos abiertos
binder-promises-none = No hay compromisos abiertos.
binder-promises-own = De quien tiene el cargo
binder-promises-group = Del grupo
binder-promises-all = De todo el mundo
binder-what = Qué
binder-who = Quién
binder-by = Para cuándo
binder-standing = Cómo va
binder-late = Con retraso

binder-decisions = Decisiones vigentes
binder-decisions-none = Todavía no hay decisiones en el registro.
binder-number = Número
binder-decision = Decisión
binder-decided-on = Se decidió el
binder-review-on = Volver a ver

binder-calendar = Los próximos seis meses
binder-calendar-none = Nada tiene fecha en los próximos seis meses.
binder-day = Día
binder-date-meeting = Reunión
binder-date-term = Termina un período
binder-date-decision = Volver a ver una decisión
binder-date-barrier = Volver a ver lo que estorba
binder-date-number = Próxima cifra
binder-date-promise = Compromiso

binder-agreements = Acuerdos por renovar
binder-agreements-none = Ningún acuerdo termina ni se vuelve a ver en un año.
binder-agreement-ends = termina el { $day }
binder-agreement-over = terminó el { $day } y no se renovó
binder-agreement-review = se vuelve a ver el { $day }

binder-relationships = Quién conoce a quién
binder-relationships-none = Todavía no hay nada escrito sobre lazos.
binder-leaders = Personas a quienes se escucha
binder-listened-to = Por qué se les escucha
binder-known-by = Quién de nuestro grupo las conoce
binder-known-by-nobody = Nadie todavía
binder-leader-plan = Cómo queremos llegar a ellas
binder-networks = Cómo se conectan personas y grupos
binder-introduced = A quiénes se puso en contacto
binder-organizations-met = { $first } y { $second }
binder-brought-in = { $name } llegó por medio de { $by }

binder-how-we-decide = Cómo decidimos
binder-how-we-decide-none = Todavía no hay reglas vigentes. Mientras tanto decide más de la mitad de las voces a favor o en contra.
binder-rules-text = Las reglas

binder-worries = Preocupaciones abiertas
binder-worries-none = Hoy no hay nada que preocupe.
binder-barriers = Lo que estorba
binder-we-try = Lo que probamos
binder-late-promises = Compromisos con retraso
binder-late-numbers = Cifras atrasadas
binder-empty-offices = Cargos que nadie tiene
binder-quiet = Sin actividad desde hace tiempo
binder-last-seen = última señal el { $day }
binder-few-reasons = Pocas razones para quedarse
