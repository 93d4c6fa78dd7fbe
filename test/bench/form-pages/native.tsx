import type { GateField } from "@sallyport/schema";
import { ENGLISH_COUNTRY_NAMES } from "@sallyport/ui/country-names";
import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { type UseFormRegister, useForm } from "react-hook-form";
import { seedGate } from "./seed-gate.ts";

// What somebody would write by hand who wants no library but react-hook-form: the floor.
const countries = Object.entries(ENGLISH_COUNTRY_NAMES).map(([code, name]) => (
  <option key={code} value={code}>
    {name}
  </option>
));

interface ControlProps {
  readonly field: GateField;
  readonly invalid: boolean;
  readonly register: UseFormRegister<Record<string, string>>;
}

function Control({ field, invalid, register }: ControlProps): ReactElement {
  const props = {
    id: field.id,
    "aria-invalid": invalid,
    ...register(field.id, { required: true }),
  };
  if (field.type === "text") return <input type="text" {...props} />;
  if (field.type === "checkbox") return <input type="checkbox" {...props} />;
  if (field.type === "date_picker") return <input type="date" {...props} />;
  return (
    <select {...props}>
      <option value="">Select…</option>
      {field.type === "select"
        ? field.options.map(({ label, value }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))
        : countries}
    </select>
  );
}

function NativeForm({ groups }: { readonly groups: number }): ReactElement {
  const { register, handleSubmit, formState } = useForm<Record<string, string>>();
  const gate = seedGate(groups);
  return (
    <form noValidate onSubmit={handleSubmit(() => {})}>
      <p>{gate.prompt}</p>
      {gate.fields.map((field) => (
        <div key={field.id}>
          <label htmlFor={field.id}>{field.name}</label>
          <Control
            field={field}
            register={register}
            invalid={formState.errors[field.id] !== undefined}
          />
          {formState.errors[field.id] && <span role="alert">This field is required</span>}
        </div>
      ))}
      <button type="submit">Agree</button>
    </form>
  );
}

window.mount = (groups) => {
  const root = createRoot(document.getElementById("app") as HTMLElement);
  flushSync(() => root.render(<NativeForm groups={groups} />));
};
