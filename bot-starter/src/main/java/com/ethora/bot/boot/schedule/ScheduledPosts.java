package com.ethora.bot.boot.schedule;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import com.ethora.bot.boot.Bots;
import com.ethora.bot.handler.InvalidHandlersException;
import com.ethora.bot.handler.Said;

import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.Schedules;
import org.springframework.util.ClassUtils;

/**
 * Has what scheduled methods return said in the rooms of their {@code @SendTo}, in the
 * same way as {@code @Async} is had done elsewhere: beans with such methods get a proxy,
 * others are left alone.
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
final class ScheduledPosts extends AbstractBeanFactoryAwareAdvisingPostProcessor {

	ScheduledPosts(ObjectProvider<Bots> bots) {
		this.advisor = new DefaultPointcutAdvisor(new Posting(), new ScheduledPost(bots));
		setProxyTargetClass(true);
		// Before the scheduler looks for methods: it is to call the proxy.
		setOrder(Ordered.LOWEST_PRECEDENCE - 1);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		Object processed = super.postProcessAfterInitialization(bean, beanName);
		if (processed != bean) {
			check(ClassUtils.getUserClass(AopUtils.getTargetClass(bean)));
		}
		return processed;
	}

	private static void check(Class<?> type) {
		List<String> problems = MethodIntrospector
			.selectMethods(type,
					(MethodIntrospector.MetadataLookup<SendTo>) (method) -> posts(method)
							? AnnotatedElementUtils.findMergedAnnotation(method, SendTo.class) : null)
			.keySet()
			.stream()
			.flatMap(ScheduledPosts::problems)
			.toList();
		if (!problems.isEmpty()) {
			throw new InvalidHandlersException(problems);
		}
	}

	/** What comes later is subscribed to by the scheduler, not by us. */
	private static Stream<String> problems(Method method) {
		Class<?> returned = method.getReturnType();
		boolean later = CompletionStage.class.isAssignableFrom(returned)
				|| ReactiveAdapterRegistry.getSharedInstance().getAdapter(returned) != null;
		boolean nothing = returned == void.class;
		return (!later && !nothing && Said.understands(new MethodParameter(method, -1))) ? Stream.empty()
				: Stream
					.of("%s is scheduled and returns %s: return a String or a Reply, or several of them, for @SendTo"
						.formatted(ClassUtils.getQualifiedMethodName(method), returned.getSimpleName()));
	}

	private static boolean posts(Method method) {
		return AnnotatedElementUtils.hasAnnotation(method, SendTo.class)
				&& (AnnotatedElementUtils.hasAnnotation(method, Scheduled.class)
						|| AnnotatedElementUtils.hasAnnotation(method, Schedules.class));
	}

	private static final class Posting extends StaticMethodMatcherPointcut {

		@Override
		public boolean matches(Method method, Class<?> targetClass) {
			return posts(AopUtils.getMostSpecificMethod(method, targetClass));
		}

	}

}
