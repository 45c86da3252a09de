package com.ethora.bot.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import kotlin.Unit;
import kotlin.reflect.KFunction;
import kotlin.reflect.KParameter;
import kotlin.reflect.jvm.KCallablesJvm;
import kotlin.reflect.jvm.ReflectJvmMapping;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.CoroutinesUtils;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ClassUtils;

/**
 * Methods that are written in Kotlin, where Kotlin is there: they may suspend, and their
 * arguments may have values of their own.
 */
final class KotlinMethods {

	private static final boolean REFLECTION = KotlinDetector.isKotlinReflectPresent();

	private static final boolean COROUTINES = REFLECTION
			&& ClassUtils.isPresent("kotlinx.coroutines.reactor.MonoKt", KotlinMethods.class.getClassLoader());

	private KotlinMethods() {
	}

	/** Whether a method suspends, or some argument has to get a value of its own. */
	static boolean areCalledInKotlin(Method method, @Nullable Object[] arguments) {
		return REFLECTION && KotlinDetector.isKotlinType(method.getDeclaringClass())
				&& (KotlinDetector.isSuspendingFunction(method)
						|| (Arrays.asList(arguments).contains(null) && Function.leavesOut(method, arguments)));
	}

	/** Whether a parameter is none that an author has written. */
	static boolean isContinuation(Class<?> parameter) {
		return "kotlin.coroutines.Continuation".equals(parameter.getName());
	}

	/** Whether it is what functions return that return nothing. */
	static boolean isUnit(Class<?> returned) {
		return "kotlin.Unit".equals(returned.getName());
	}

	/** Whether such a parameter is filled by who calls the method. */
	static boolean fillContinuation() {
		return COROUTINES;
	}

	/**
	 * Call such a method, and wait for it if it suspends: a worker may block.
	 */
	static @Nullable Object call(Object bean, Method method, @Nullable Object[] arguments) throws Exception {
		return KotlinDetector.isSuspendingFunction(method) ? Coroutine.call(bean, method, arguments)
				: Function.call(bean, method, arguments);
	}

	private static Exception thrown(@Nullable Throwable cause) {
		if (cause instanceof Error error) {
			throw error;
		}
		return (cause instanceof Exception exception) ? exception : new IllegalStateException(cause);
	}

	/** Loaded only where there is such a method. */
	private static final class Coroutine {

		static @Nullable Object call(Object bean, Method method, @Nullable Object[] arguments) throws Exception {
			Publisher<?> result = CoroutinesUtils.invokeSuspendingFunction(method, bean, arguments);
			return (result instanceof Mono<?> one) ? await(one.toFuture()) : result;
		}

		private static @Nullable Object await(CompletableFuture<?> result) throws Exception {
			try {
				return result.get();
			}
			catch (InterruptedException ex) {
				result.cancel(true);
				throw ex;
			}
			catch (ExecutionException ex) {
				throw thrown(ex.getCause());
			}
		}

	}

	/** Loaded only where there is such a method. */
	private static final class Function {

		static boolean leavesOut(Method method, @Nullable Object[] arguments) {
			KFunction<?> function = ReflectJvmMapping.getKotlinFunction(method);
			return function != null && named(function.getParameters(), method, arguments).size() <= arguments.length;
		}

		static @Nullable Object call(Object bean, Method method, @Nullable Object[] arguments) throws Exception {
			KFunction<?> function = Objects.requireNonNull(ReflectJvmMapping.getKotlinFunction(method));
			try {
				KCallablesJvm.setAccessible(function, true);
				Object result = function.callBy(named(function.getParameters(), bean, arguments));
				return (result == Unit.INSTANCE) ? null : result;
			}
			catch (Exception ex) {
				throw (ex instanceof InvocationTargetException) ? thrown(ex.getCause()) : ex;
			}
		}

		private static Map<KParameter, @Nullable Object> named(List<KParameter> parameters, Object bean,
				@Nullable Object[] arguments) {
			Map<KParameter, @Nullable Object> named = new HashMap<>();
			int next = 0;
			for (KParameter parameter : parameters) {
				boolean instance = parameter.getKind() == KParameter.Kind.INSTANCE;
				Object argument = instance ? bean : arguments[next++];
				if (argument != null || !parameter.isOptional()) {
					named.put(parameter, argument);
				}
			}
			return named;
		}

	}

}
