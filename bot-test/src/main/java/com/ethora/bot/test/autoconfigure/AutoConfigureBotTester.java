package com.ethora.bot.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.ethora.bot.test.BotTester;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Has the bots of a test play where no network is, with a {@link BotTester} to talk with
 * them. Part of {@link BotTest}; of use with {@code @SpringBootTest} for a whole
 * application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureBotTester {

}
