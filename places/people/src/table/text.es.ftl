# La mesa: quién está, quién está sin actividad, quién falta.
table-lede = { $people }: { $represented } de { $organizations } y { $residents }.
table-lede-organizations = { $people } de { $organizations }.
table-lede-residents = { $residents }.
table-lede-nobody = Las personas alrededor de la mesa y los lugares aún vacíos.
table-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
table-organizations = { $count ->
    [one] 1 organización
   *[other] { $count } organizaciones
}
table-residents = { $count ->
    [one] 1 residente que habla por cuenta propia
   *[other] { $count } residentes que hablan por cuenta propia
}
table-nobody = Aún no hay nadie aquí. Pegue una lista o agregue a las tres primeras personas.
table-paste = Pegar una lista

table-who = Quién está en la mesa
table-at-the-table = en la mesa
table-active = Con actividad
table-quiet-for = Sin actividad por { $count } días o más
table-empty-seat = Lugar vacío
table-no-sector = Aún sin sector
table-described = Mesa redonda por sector. { $people ->
    [one] 1 persona
   *[other] { $people } personas
}: { $active } con actividad, { $quiet } sin actividad.
table-described-empty = { $count ->
    [one] Un lugar está vacío: { $where }.
   *[other] { $count } lugares están vacíos: { $where }.
}

table-connection = Relación con el problema
table-tie-most-affected = Quienes viven el problema
table-tie-helpers = Quienes ayudan, por trabajo o por su cuenta
table-tie-officials = Autoridades y personal público
table-tie-others = Otras personas a quienes toca nuestro trabajo
table-tie-unsaid = No lo dijeron
table-fewer-than-five = menos de 5
table-withheld = no se muestra
table-why-hidden = Las cifras menores de cinco no se muestran, para que nadie pueda ser identificado.
table-aim = La marca es nuestra meta: { $count ->
    [one] 1 persona
   *[other] { $count } personas
}, { $percent ->
    [25] una cuarta parte
    [33] una tercera parte
    [50] la mitad
   *[other] { $percent }%
}

table-to-fill = Lugares por llenar
table-none-to-fill = Todos los lugares están ocupados.
table-missing-link = Quién falta
table-seats = { $count ->
    [one] 1 lugar
   *[other] { $count } lugares
}
table-more = + { $count } más
table-more-empty = + { $count } vacíos más

table-check-in = Comuníquese con estas personas
table-all-quiet = { $count ->
    [one] Ver a esta persona en la lista
   *[other] Ver a las { $count } en la lista
}
table-column-person = Persona
table-column-role = Función
table-column-seen = Última vez
table-column-try = Intente esto
table-no-role = Aún sin función
table-never-seen = Todavía no

table-everyone = Todas las personas, por sector
table-as-list = Ver como lista
table-column-sector = Sector
table-column-people = Personas
table-column-active = Con actividad
table-column-contact = Mantiene el contacto
table-choose-contact = Elegir a alguien
table-of = { $part } de { $whole }
table-fill = Llenar un lugar vacío: { $seat }

table-missing-title = Quién falta
table-missing-lede = { $count ->
    [0] No hay lugares vacíos.
    [one] Hay un lugar vacío en la mesa.
   *[other] Hay { $count } lugares vacíos en la mesa.
} Cada línea tiene un próximo paso.
table-nobody-missing = Todas las personas que necesitamos están en la mesa.
table-all-seats = Todos los lugares
table-gap-empty = { $count ->
    [one] Aún no hay nadie en este lugar.
   *[other] Aún no hay nadie en estos lugares.
}
table-gap-no-seat = No hay un lugar para este sector y nadie habla por él.
table-gap-term-over = El periodo terminó el { $day }
table-gap-two-sectors = Habla por dos sectores y solo puede contar para uno
table-gap-aim = { $count ->
    [one] Falta 1 persona que viva el problema para nuestra meta de { $wanted }.
   *[other] Faltan { $count } personas que vivan el problema para nuestra meta de { $wanted }.
}
table-gap-aim-hidden = Hay menos de 5 personas que viven el problema. Nuestra meta es { $count }.
table-next = Después: { $step }
table-step-fill = Llenar el lugar
table-step-add-seat = Agregar un lugar
table-step-renew = Renovar el periodo
table-step-choose = Elegir a otra persona
table-step-state = Agregar lo que falta
table-step-recruit = A quién invitar
table-by-sector = Lugares, sector por sector
table-column-filled = Ocupados
table-column-counting = Cuentan para el sector
table-column-empty = Vacíos
table-none = ninguno
table-scheme = Reglas: { $scheme }, { $source }.
table-organizations-without-anybody = { $count ->
    [one] Una organización participa y todavía nadie en la mesa habla por ella.
   *[other] { $count } organizaciones participan y todavía nadie en la mesa habla por ellas.
}
table-see-organizations = Ver las organizaciones
