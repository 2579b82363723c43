package se.uppfoljning.setup;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.layout.HeaderText;

/**
 * Makes records of trees: each component is the value of the key that is spelt like it, converted
 * to its type. Components that are {@code @Nullable}, boolean, list or map may be left out; they
 * are then null, false and empty. Whatever does not fit is told, and no record is made.
 */
record Binder<T extends Record>(Source<T> source, Faults faults) {

  /** The record; empty when something is wrong with it, which has then been told. */
  Optional<T> bind(Tree.Entries table) {
    return Optional.ofNullable(source.shape().cast(table(table, source.shape())));
  }

  /** The records of those lines that have no mistake. */
  List<T> bindAll(List<Tree.Entries> tables) {
    return tables.stream().flatMap(table -> bind(table).stream()).toList();
  }

  /** Null here and below: it does not fit, and that has been told. */
  private @Nullable Object value(String key, Tree tree, Type type) {
    if (tree instanceof Tree.Lost) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments.length == 1
          ? list(key, tree, arguments[0])
          : map(key, tree, arguments[0], arguments[1]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() && plain != HeaderText.class) {
      return tree instanceof Tree.Entries table
          ? table(table, plain)
          : misfit(key, tree, "nycklarna " + String.join(", ", source.keys(plain)) + ", indragna");
    }
    return tree instanceof Tree.Text text
        ? Scalar.convert(key, text, plain, faults)
        : misfit(key, tree, "ett enda värde");
  }

  private @Nullable Object table(Tree.Entries table, Class<?> shape) {
    Set<String> known = source.keys(shape);
    table.byKey().values().stream()
        .map(Tree.Entry::key)
        .filter(key -> !known.contains(key.text()))
        .forEach(key -> faults.unknownKey("nyckel", key, known));
    RecordComponent[] components = shape.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    boolean fits = true;
    for (int index = 0; index < components.length; index++) {
      RecordComponent component = components[index];
      String key = source.key(component);
      Tree tree = table.value(key);
      if (tree != null) {
        values[index] = value(key, tree, component.getGenericType());
        fits &= values[index] != null;
      } else if (mayBeLeftOut(component)) {
        values[index] = leftOut(component.getType());
      } else {
        faults.missing(table.spot(key), key, "");
        fits = false;
      }
    }
    return fits ? make(shape, components, values) : null;
  }

  private @Nullable Object list(String key, Tree tree, Type itemType) {
    if (!(tree instanceof Tree.Items list)) {
      return misfit(key, tree, "en lista: [värde, värde]");
    }
    List<Object> values = new ArrayList<>();
    for (Tree item : list.items()) {
      Object value = value(key, item, itemType);
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == list.items().size() ? values : null;
  }

  private @Nullable Object map(String key, Tree tree, Type keyType, Type valueType) {
    if (!(tree instanceof Tree.Entries table)) {
      return misfit(key, tree, "nycklar med värden, indragna");
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Tree.Entry entry : table.byKey().values()) {
      Object name = value(key, entry.key(), keyType);
      Object value = value(entry.key().text(), entry.value(), valueType);
      if (name != null && value != null) {
        values.put(name, value);
      }
    }
    return values.size() == table.byKey().size() ? values : null;
  }

  private @Nullable Object misfit(String key, Tree tree, String expected) {
    faults.invalid(key, new Tree.Text(tree.spot(), ""), expected);
    return null;
  }

  private static boolean mayBeLeftOut(RecordComponent component) {
    return leftOut(component.getType()) != null
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object leftOut(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : null;
  }

  private static Object make(
      Class<?> shape, RecordComponent[] components, @Nullable Object[] values) {
    try {
      Constructor<?> constructor = shape.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record can be made of " + shape, e);
    }
  }
}
