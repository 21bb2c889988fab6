package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.Persons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the workers of this room hold together. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

    @Bean
    ReviewBook.Deciding reviewDeciding(WhatChanged whatChanged, Effects effects, Outcomes outcomes) {
        return new ReviewBook.Deciding(whatChanged, effects, outcomes);
    }

    @Bean
    ReviewBook.Saying reviewSaying(Voices voices, Impartial impartial, Persons persons, Circles circles) {
        return new ReviewBook.Saying(voices, impartial, persons, circles);
    }
}
