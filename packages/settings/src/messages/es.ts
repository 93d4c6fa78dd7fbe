import { es as changes } from "@sallyport/changes/locales/es";
import type { SettingsTranslation } from "./messages.types.ts";

/** The owner's settings in Spanish. */
export const es: SettingsTranslation = {
  title: "Configuración de acceso",
  loading: "Cargando la configuración…",
  failed: "No se pudo cargar la configuración: {problem}",
  crashed: "Se produjo un error y no se puede mostrar la configuración.",
  retry: "Reintentar",
  save: "Guardar",
  actions: "Solicitudes",
  access: {
    label: "Solicitudes de acceso",
    on: "Activadas: es necesario solicitar acceso a los archivos.",
    off: "Desactivadas: cualquiera puede descargar los archivos.",
    confirm: {
      on: {
        title: "¿Activar las solicitudes de acceso?",
        text: "Será necesario solicitar acceso antes de descargar. Las solicitudes anteriores se conservan: las personas aceptadas mantienen el acceso y las solicitudes pendientes siguen pendientes.",
        yes: "Activar",
        no: "Dejar desactivadas",
      },
      off: {
        title: "¿Desactivar las solicitudes de acceso?",
        text: "Cualquiera podrá descargar los archivos de inmediato. Las solicitudes se conservan: si vuelve a activarlas, cada una tendrá el mismo estado que antes.",
        yes: "Desactivar",
        no: "Dejar activadas",
      },
    },
  },
  approval: {
    label: "Solicitudes nuevas",
    auto: "Aprobación automática",
    autoText:
      "Quien envíe el formulario obtendrá acceso de inmediato. Las solicitudes ya pendientes siguen así hasta que usted decida.",
    manual: "Aprobación manual",
    manualText: "Usted revisa cada solicitud.",
  },
  mail: {
    label: "Notificaciones de solicitudes nuevas",
    bulk: "Una vez al día",
    realTime: "De inmediato",
    email: "Correo electrónico para notificaciones",
    save: "Guardar dirección",
    reset: "Usar la predeterminada",
    invalid: "Escriba un correo electrónico válido.",
    setNow: "Dirección actual: {address}.",
    setNowDefault: "Dirección actual: ninguna (se usa la predeterminada).",
    defaults: {
      unknown:
        "Si se deja vacío: la dirección del titular del repositorio o las de los cinco primeros administradores de la organización.",
      user: "Si se deja vacío: la dirección del titular del repositorio.",
      organization:
        "Si se deja vacío: las direcciones de los cinco primeros administradores de la organización.",
      addresses: "Si se deja vacío: {addresses}.",
    },
    none: "El envío de correos no está configurado. Las solicitudes nuevas aparecen en la lista.",
    undelivered: {
      refused:
        "El servidor de correo del destinatario rechaza los correos para {address} (primer rechazo: {time}). Compruebe la dirección o use otra.",
      "given-up":
        "Durante varios días no se pudo entregar un correo para {address}. Último intento: {time}.",
      delayed:
        "Los correos para {address} se retrasan: el más antiguo sin enviar se creó {time}. Los envíos se reintentan automáticamente.",
    },
    unknown: "Aquí no se pueden mostrar los valores actuales, pero sí cambiarlos.",
  },
  members: {
    label: "Los miembros de la organización también deben solicitar acceso",
    text: "De lo contrario, los miembros pueden descargar sin solicitud.",
  },
  group: {
    title: "Acceso controlado por el grupo {group}",
    modes: {
      off: "Las solicitudes de acceso están desactivadas para este grupo.",
      auto: "Solicitudes nuevas: aprobación automática.",
      manual: "Solicitudes nuevas: aprobación manual.",
    },
    text: "El grupo determina si es necesario solicitar acceso, cómo se aprueban las solicitudes y quién recibe las notificaciones. Una sola solicitud vale para todo el grupo. El formulario sigue siendo el de esta ficha.",
    open: "Abrir la configuración del grupo",
  },
  saves: {
    saving: "Guardando…",
    saved: "Guardado.",
    failed: "No se guardó: {problem}",
    early: "Aún no se ha guardado: la página todavía se estaba cargando.",
    retry: "Reintentar",
    overtaken: "No se guardó: otra persona cambió este valor. Se muestra el valor actual.",
    insist: "Guardar mi cambio",
    changed: "Otra persona acaba de cambiar este valor.",
    grouped: "No se guardó: ahora lo determina un grupo.",
  },
  problems: {
    unauthenticated: "se cerró la sesión.",
    forbidden: "no tiene permiso para cambiar esta configuración.",
    "not-found": "el repositorio ya no existe.",
    "not-gated": "el acceso al repositorio no está controlado.",
    conflict: "otra persona cambió este valor.",
    invalid: "este valor no es válido.",
    "rate-limited": "demasiados cambios en poco tiempo. Espere un momento e inténtelo de nuevo.",
    offline: "no hay conexión.",
    timeout: "el servidor tardó demasiado en responder.",
    unavailable: "el servidor no responde.",
    malformed: "el servidor envió una respuesta que no se puede leer.",
  },
  terms: {
    title: "Condiciones modificadas",
    text: {
      one: "{count} persona aceptó una versión anterior de las condiciones. Mantiene el acceso hasta que usted le pida que las acepte de nuevo.",
      many: "{count} de personas aceptaron una versión anterior de las condiciones. Mantienen el acceso hasta que usted les pida que las acepten de nuevo.",
      other:
        "{count} personas aceptaron una versión anterior de las condiciones. Mantienen el acceso hasta que usted les pida que las acepten de nuevo.",
    },
    version: {
      one: "{count} persona aceptó una versión anterior el {date}",
      many: "{count} de personas aceptaron una versión anterior, la última vez el {date}",
      other: "{count} personas aceptaron una versión anterior, la última vez el {date}",
    },
    counts: "Con acceso: {accepted}. Pendientes: {pending}. Cambios desde entonces:",
    unknown: "El texto de estas condiciones ya no está disponible.",
    whom: "A quién afecta",
    changed: "Solo a las personas cuyas condiciones han cambiado",
    everyone: "A todas las personas con acceso o con una solicitud pendiente",
    reason: "Mensaje para esas personas",
    reasonText: "Las condiciones han cambiado. Léalas y acéptelas de nuevo.",
    reasonCount: {
      left: {
        one: "Queda {count} carácter",
        many: "Quedan {count} de caracteres",
        other: "Quedan {count} caracteres",
      },
      over: {
        one: "Sobra {count} carácter",
        many: "Sobran {count} de caracteres",
        other: "Sobran {count} caracteres",
      },
    },
    plan: "Vista previa",
    planning: "Contando…",
    confirm: {
      title: {
        one: "¿Pedir a {count} persona que acepte de nuevo?",
        many: "¿Pedir a {count} de personas que acepten de nuevo?",
        other: "¿Pedir a {count} personas que acepten de nuevo?",
      },
      noOne: "No afecta a nadie.",
      accepted: {
        one: "{count} persona pierde el acceso hasta que acepte de nuevo.",
        many: "{count} de personas pierden el acceso hasta que acepten de nuevo.",
        other: "{count} personas pierden el acceso hasta que acepten de nuevo.",
      },
      pending: {
        one: "Se retira {count} solicitud pendiente hasta que se envíe de nuevo.",
        many: "Se retiran {count} de solicitudes pendientes hasta que se envíen de nuevo.",
        other: "Se retiran {count} solicitudes pendientes hasta que se envíen de nuevo.",
      },
      auto: "Quien acepte obtendrá acceso de inmediato.",
      manual: "Usted revisa cada solicitud que se envíe de nuevo.",
      current: {
        one: "No afecta a {count} persona que aceptó las condiciones actuales.",
        many: "No afecta a {count} de personas que aceptaron las condiciones actuales.",
        other: "No afecta a {count} personas que aceptaron las condiciones actuales.",
      },
      granted: {
        one: "No afecta a {count} persona que recibió acceso sin aceptar las condiciones.",
        many: "No afecta a {count} de personas que recibieron acceso sin aceptar las condiciones.",
        other: "No afecta a {count} personas que recibieron acceso sin aceptar las condiciones.",
      },
      rejected: {
        one: "No afecta a {count} persona cuya solicitud se rechazó.",
        many: "No afecta a {count} de personas cuyas solicitudes se rechazaron.",
        other: "No afecta a {count} personas cuyas solicitudes se rechazaron.",
      },
      reset: {
        one: "No afecta a {count} persona a la que ya se le pidió.",
        many: "No afecta a {count} de personas a las que ya se les pidió.",
        other: "No afecta a {count} personas a las que ya se les pidió.",
      },
      yes: "Pedir que acepten",
      no: "Cancelar",
    },
    asking: "Enviando: {done} de {total}…",
    paused: {
      one: "En pausa porque el servidor está ocupado. Se reanudará en {count} segundo.",
      many: "En pausa porque el servidor está ocupado. Se reanudará en {count} de segundos.",
      other: "En pausa porque el servidor está ocupado. Se reanudará en {count} segundos.",
    },
    stop: "Detener",
    asked: {
      one: "Se pidió a {count} persona que acepte de nuevo.",
      many: "Se pidió a {count} de personas que acepten de nuevo.",
      other: "Se pidió a {count} personas que acepten de nuevo.",
    },
    missed: {
      one: "A {count} persona no se le pidió: su solicitud cambió entretanto.",
      many: "A {count} de personas no se les pidió: sus solicitudes cambiaron entretanto.",
      other: "A {count} personas no se les pidió: sus solicitudes cambiaron entretanto.",
    },
    left: {
      one: "A {count} persona no se le pidió.",
      many: "A {count} de personas no se les pidió.",
      other: "A {count} personas no se les pidió.",
    },
    stopped: "Detenido: {problem}",
    gateChanged:
      "Detenido: la ficha cambió otra vez o contiene errores. Compruebe qué ha cambiado.",
    halted: "Usted detuvo el proceso.",
    failed: "No se pudo cargar quién aceptó qué condiciones: {problem}",
    closed:
      "En este momento nadie podría aceptar: la ficha excluye algunas regiones y aquí no se puede determinar la región de los visitantes.",
    changes,
  },
};
