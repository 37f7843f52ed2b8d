## Material: where it appeared

tier-national = national
tier-province = provincial
tier-city = city
tier-district = district
tier-own = own channel
form-publication-outlet = In which outlet or channel did it appear? Its name, e.g. “Health News”.
form-publication-outlet-label = Outlet
form-publication-tier = Of which tier is it?
form-publication-tier-label = Tier
form-publication-on = On which day? E.g. <b>5 March</b>, <b>yesterday</b>.
form-publication-on-label = Published on
form-publication-address = Its address? Skip it if there is none.
form-publication-address-label = Address
publication-line = Published  { $outlet } ({ $tier })  { $on }  { $address }
publication-cell = { $outlet } ({ $tier }) { $on } { $address }
publication-preview =
    <b>Published</b>  { $name }
    { $title }

    { $answers }
publication-noted =
    ✓ Noted  { $name }
    { $line }
publication-not-accepted = It can be noted once the piece is accepted.
publication-ahead = { $on } is still to come; note it once it has appeared.
publication-no-address = An address begins with http:// or https:// and has no spaces.
publication-known = This appearance has been noted already.
publication-figures =
    <b>{ $title }</b>  by topic

    { $lines }
publication-no-topic = no topic
publication-tally = · { $topic }  given { $given }  accepted { $accepted }  published { $published } ({ $tiers })
publication-tally-none = · { $topic }  given { $given }  accepted { $accepted }  published 0
publication-tier-count = { $tier } { $count }
entry-column-published = Published
button-published-note = Note a publication
button-published-again = Note another
button-published-figures = Figures
