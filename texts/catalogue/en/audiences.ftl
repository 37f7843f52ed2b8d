## Audiences

audience-words = { $parts }
audience-more-units = and { $count } more
audience-unit-unclear = “{ $text }” may be: { $units }. Please write the full name and send the whole list again.
