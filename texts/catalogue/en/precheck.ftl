## Checked before it is kept

precheck-ask =
    <b>This is not saved yet.</b> It seems to hold:

    { $lines }

    Please choose what to do.
precheck-line = · { $what } { $shown }: { $why }
precheck-line-unshown = · { $what }: { $why }
precheck-masked = Masked: { $text }

precheck-kind-identity = an identity card number
precheck-why-identity = sensitive personal data, to be masked or left out.
precheck-kind-patient-number = a patient’s number
precheck-why-patient-number = it leads to the patient; to be masked or left out.
precheck-kind-patient-name = a patient’s name
precheck-why-patient-name = patients are not named; 某某 stands for the name.
precheck-kind-bed = a bed number
precheck-why-bed = the patient can be told by it, please mask it; what is no bed may stay.
precheck-kind-phone = a mobile phone number
precheck-why-phone = personal data, hardly ever needed; where it is needed it may stay.
precheck-kind-classified = a mark of secrecy
precheck-why-classified = nothing secret can be sent here.
precheck-kind-internal = words of an internal or secret paper
precheck-why-internal = nothing secret, no internal papers; what is public may stay.
precheck-kind-itinerary = a leader’s itinerary
precheck-why-itinerary = itineraries are not written here; what is none, or is public, may stay.
precheck-kind-document-number = the number of an official document
precheck-why-document-number = only published documents are sent; if it is published it may stay.

precheck-refused =
    This cannot be sent through this bot and was not saved:

    { $lines }

    Please use the channel your secrecy rules name, and delete the message from this chat.
precheck-done-mask = The masked text is used. Please delete your original message from this chat.
precheck-done-keep = Kept as it is.
precheck-done-again = Not saved. Please write or send it again, and delete your original message from this chat.
precheck-gone = This was dealt with already, or has been cleared. Please send it again if it is still needed.

button-precheck-mask = Use the masked text
button-precheck-again = Write it again
button-precheck-keep = It is right, keep it
