package com.ethora.bot.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.test.BotTester;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of the bots of an application, and of nothing else: {@link BotController} and
 * {@link BotControllerAdvice} beans, converters, and the properties of the bots, without
 * a server, a network or other beans. The bots are those of the properties, and a
 * {@link BotTester} is there to talk with them; each test method begins afresh.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(BotTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(BotTypeExcludeFilter.class)
@ImportAutoConfiguration
@AutoConfigureBotTester
public @interface BotTest {

	/**
	 * Return properties to add before the application starts.
	 * @return the properties, as {@code key=value}
	 */
	String[] properties() default {};

	/**
	 * Return the controllers to test.
	 * @return the controllers, none for all
	 */
	@AliasFor("controllers")
	Class<?>[] value() default {};

	/**
	 * Return the controllers to test.
	 * @return the controllers, none for all
	 */
	@AliasFor("value")
	Class<?>[] controllers() default {};

	/**
	 * Return whether beans are left out that have nothing to do with talking.
	 * @return whether the usual filters are used
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Return beans to have all the same.
	 * @return filters for them
	 */
	Filter[] includeFilters() default {};

	/**
	 * Return beans to leave out.
	 * @return filters for them
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Return auto-configurations to leave out.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
